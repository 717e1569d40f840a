import type { ListName, NameQuality } from './entry'

/** A remark behind an alias that is no part of it: "born 1977 in …", "formerly listed as …". */
const REMARK = /[,;]?\s+(?:born|date of birth|d\.?o\.?b\.?)\b.*$/i
const BRACKETS = /\s*[([]([^()[\]]*)[)\]]\s*/g

const tidy = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.\-–]+|[\s,;:\-–]+$/g, '')
    .trim()
/** "Sergei AKSENOV (Сергей АКСЁНОВ)": the brackets hold the name again, in its own script. */
const isOtherScript = (inside: string, whole: string): boolean =>
  /\p{L}/u.test(inside) && !/\p{Script=Latin}/u.test(inside) && /\p{Script=Latin}/u.test(whole)
const isAcronym = (text: string): boolean => /^\p{Lu}[\p{Lu}\d-]{2,9}$/u.test(text)

/**
 * The names in one field of a list. Lists put several into one field, parted by semicolons, and remarks or short forms
 * in brackets: "EASTERN EXAMPLE MOVEMENT (EEM)" is the name without brackets, and EEM as a weaker one.
 */
export function splitNames(field: string, quality: NameQuality): ListName[] {
  return field.split(';').flatMap(part => {
    const named = part.replace(REMARK, '')
    const inside = [...named.matchAll(BRACKETS)].map(found => tidy(found[1] ?? ''))
    const whole = tidy(named.replace(BRACKETS, ' '))
    const names: ListName[] = whole === '' ? [] : [{ text: whole, quality }]
    for (const text of inside) {
      if (isAcronym(text)) names.push({ text, quality: 'low' })
      else if (text !== '' && (whole === '' || isOtherScript(text, whole))) names.push({ text, quality })
    }
    return names
  })
}

/** Names in their own script: several variants stand beside each other, parted by semicolons, slashes or commas. */
export function splitOriginalScript(field: string, quality: NameQuality): ListName[] {
  return field
    .split(/[;/،؛]|,(?=\s)/)
    .map(tidy)
    .filter(text => text !== '')
    .map(text => ({ text, quality }))
}
