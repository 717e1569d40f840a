import type { BundleFiles } from '@shared/disclosure/bundle/files'
import type { Verdict } from '@shared/disclosure/verdict'
import { el } from './dom'
import { inPage, written } from './words'

/** Every file with its size, and whether it is as listed; those that are not come first. */
export function filesView(files: BundleFiles, verdict: Verdict): HTMLElement {
  const wrong = new Set(verdict.problems.map(({ path }) => path))
  const row = (path: string, sizeBytes: number) =>
    el(
      'tr',
      {},
      el('td', {}, el('code', {}, path)),
      el('td', { class: 'number' }, written(sizeBytes)),
      el(
        'td',
        {},
        wrong.has(path)
          ? el('span', { class: 'mark bad' }, `✕ ${inPage('changed')}`)
          : el('span', {}, `✓ ${inPage('same')}`),
      ),
    )
  const head = el(
    'tr',
    {},
    el('th', { scope: 'col' }, inPage('path')),
    el('th', { scope: 'col', class: 'number' }, inPage('size')),
    el('th', { scope: 'col' }, inPage('state')),
  )
  const wrongFirst = [...files.entries].sort(
    (one, other) => Number(wrong.has(other.path)) - Number(wrong.has(one.path)),
  )
  const rows = wrongFirst.map(({ path, sizeBytes }) => row(path, sizeBytes))
  return el(
    'section',
    { class: 'long' },
    el('h2', {}, inPage('files')),
    el(
      'div',
      { class: 'list scroll', tabindex: '0', role: 'group', 'aria-label': inPage('files') },
      el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows)),
    ),
  )
}
