import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const bands = ['low', 'medium', 'high', 'critical', 'not-known'] as const

function tokensOf(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(`\n${selector} {`)
  const block = css.slice(from, css.indexOf('\n}', from))
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name!, value!]),
  )
}

/** Relative luminance of sRGB (WCAG 2.2, definition of "relative luminance"). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

const themes = {
  light: tokensOf(':root'),
  dark: tokensOf(":root[data-mantine-color-scheme='dark']"),
  contrast: tokensOf(":root[data-contrast='more']"),
  'contrast-dark': tokensOf(":root[data-mantine-color-scheme='dark'][data-contrast='more']"),
}

const backs = ['paper', 'rail', 'surface', 'head', 'hover', 'accent-tint']
const text: [string, string][] = [
  ...backs.flatMap((back): [string, string][] => [
    ['ink', back],
    ['muted', back],
  ]),
  ...['paper', 'rail', 'surface', 'head', 'hover', 'accent-tint'].map((back): [string, string] => [
    'accent',
    back,
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ...bands.flatMap((band): [string, string][] => [
    [band, `${band}-tint`],
    ['ink', `${band}-tint`],
    [band, 'surface'],
    [band, 'paper'],
  ]),
]
const marks: [string, string][] = [
  ['events', 'sea'],
  ['events', 'land'],
  ['edge', 'surface'],
  ['edge', 'paper'],
  ['edge', 'rail'],
  ['accent', 'track'],
  ['critical', 'track'],
  ['high', 'track'],
  ...bands.flatMap((band): [string, string][] => [
    [band, 'sea'],
    [band, 'land'],
  ]),
  ...['low', 'medium', 'high', 'critical'].map((band): [string, string] => ['ink', `strip-${band}`]),
  ['accent', 'sea'],
  ['accent', 'land'],
  ['muted', 'land'],
]

describe.each(Object.entries(themes))('the %s theme', (theme, tokens) => {
  const isContrast = theme.startsWith('contrast')
  const colour = (name: string) => {
    const value = tokens.get(name)
    if (value === undefined) throw new Error(`no token --${name}`)
    return value
  }

  it('names the same colours as the other theme', () => {
    expect([...tokens.keys()].sort()).toEqual([...themes.light.keys()].sort())
  })

  it.each(text)('--%s on --%s reads as text (4.5 : 1; 7 : 1 in high contrast)', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(isContrast ? 7 : 4.5)
  })

  it.each(marks)('--%s on --%s is seen as a mark (3 : 1)', (front, back) => {
    expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3)
  })
})
