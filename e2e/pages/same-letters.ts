import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../runtime'

/** Fonts that lie in a package as plain files: the last resort for signs that the window's own fonts lack. */
const FONTS = join(root, 'node_modules', '@expo-google-fonts')

/**
 * Settings for fontconfig under which every Linux machine draws letters alike: none of its own fonts, no hinting, no colours of
 * sub-pixels. Elsewhere they mean nothing.
 */
export function lettersAlike(folder: string): Record<string, string> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  const rule = (name: string, kind: string, value: string) =>
    `<edit name="${name}" mode="assign"><${kind}>${value}</${kind}></edit>`
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${FONTS}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <match target="pattern">
    ${rule('antialias', 'bool', 'true')}${rule('hinting', 'bool', 'false')}${rule('hintstyle', 'const', 'hintnone')}
    ${rule('autohint', 'bool', 'false')}${rule('rgba', 'const', 'none')}
  </match>
</fontconfig>
`,
  )
  return { FONTCONFIG_FILE: file }
}

/** Latin with marks, Arabic that joins, Devanagari that stacks, figures, and a sign that none of the fonts has. */
const SIGNS =
  'The quick brown fox jumps over a lazy dog 0123456789 !?#%&()[]{}*+-/=<>@ Çáéñöü ŁżŞığ « » “ ” – … · مرحبا بكم في القائمة ٠١٢٣٤٥٦٧٨٩ नमस्ते क्षेत्र श्रमिक ०१२३४५६७८९ ⟦⟧'

/**
 * A picture of signs of every script of the window, plain and bold, with what else is drawn by arithmetic: a round corner, a shadow, a
 * curve. Machines that draw it alike to the last bit draw the page alike. Nothing in it is of the page: that may change, and must
 * then be found to have changed.
 */
export async function drawnSigns(page: Page): Promise<Buffer> {
  await page.evaluate(signs => {
    const box = document.createElement('div')
    box.id = 'signs'
    box.style.cssText =
      'position: fixed; inset: 0 auto auto 0; z-index: 9999; box-sizing: border-box; inline-size: 900px; block-size: 240px; padding: 8px; background: #fff; color: #000; overflow-wrap: anywhere'
    for (const weight of ['400', '600', '700']) {
      const line = document.createElement('p')
      line.style.fontWeight = weight
      line.textContent = signs
      box.append(line)
    }
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    const circle = document.createElementNS('http://www.w3.org/2000/svg', 'circle')
    for (const [name, value] of [
      ['cx', '20'],
      ['cy', '20'],
      ['r', '13.3'],
      ['fill', 'none'],
      ['stroke', 'currentColor'],
    ] as const)
      circle.setAttribute(name, value)
    svg.append(circle)
    box.append(svg)
    const card = document.createElement('div')
    card.style.cssText =
      'block-size: 40px; margin: 8px; border: 1px solid; border-radius: 7px; box-shadow: 0 0 4px'
    box.append(card)
    document.body.append(box)
    // Laid out, so that the fonts it wants are asked for before they are waited for.
    box.getBoundingClientRect()
  }, SIGNS)
  await fontsAreThere(page)
  const picture = await page.locator('#signs').screenshot()
  await page.evaluate(() => document.getElementById('signs')?.remove())
  return picture
}

/** Fonts that were asked for have come, and what they draw is on the screen. */
export async function fontsAreThere(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    await document.fonts.ready
  })
}
