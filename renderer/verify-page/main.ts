import './policy'
import { typedFingerprint } from '@shared/disclosure/bundle/signature'
import { checkBundle, type Checked, type VerifyOptions } from '@shared/disclosure/bundle/verify'
import { el } from './dom'
import { figuresView } from './figures'
import { filesView } from './files'
import { hashing, sourceOf } from './hashing'
import { notCheckedView, resultView } from './result'
import { LANGUAGES } from '@shared/text/languages'
import { inPage, speak, spoken } from './words'

const page = document.getElementById('page')
const result = el('div', { class: 'result' })
const progress = el('div', { role: 'status' })
const given = el('input', { type: 'text', autocomplete: 'off', spellcheck: 'false' })
const wrong = el('p', { class: 'error', role: 'alert' })

/** What was typed may be the fingerprint of the bundle or of its signer: it is tried as both. */
async function checked(file: File, fingerprint: string | null): Promise<Checked> {
  const options: VerifyOptions = {
    now: new Date().toISOString(),
    onFile: (done, total) => {
      progress.replaceChildren(
        el('p', { class: 'soft' }, inPage('checking', { done, total })),
        el('progress', {
          max: String(total),
          value: String(done),
          'aria-label': inPage('checking', { done, total }),
        }),
      )
    },
  }
  const first = await checkBundle(sourceOf(file), hashing, options)
  if (fingerprint === null) return first
  const said =
    first.verdict.signer?.fingerprint === fingerprint
      ? { onlySigner: fingerprint }
      : { expectedFingerprint: fingerprint }
  return checkBundle(sourceOf(file), hashing, { ...options, ...said })
}

/** The bundle that is shown. */
let open: File | null = null

async function show(file: File): Promise<void> {
  open = file
  const typed = given.value.trim()
  const fingerprint = typedFingerprint(typed)
  wrong.textContent = typed !== '' && fingerprint === null ? inPage('givenWrong') : ''
  if (wrong.textContent !== '') return
  result.replaceChildren()
  try {
    const { verdict, files } = await checked(file, fingerprint)
    const views = resultView(verdict)
    const more =
      files === null || verdict.fingerprint === null
        ? []
        : [await figuresView(files), filesView(files, verdict)]
    result.replaceChildren(
      el('p', { class: 'name' }, file.name),
      ...views,
      ...more,
      notCheckedView(),
      printButton(),
    )
    views[0]?.focus()
  } catch {
    wrong.textContent = inPage('failed')
  }
  progress.replaceChildren()
}

const printButton = (): HTMLElement =>
  el('div', {}, el('button', { type: 'button', on: { click: () => window.print() } }, inPage('print')))

function dropZone(): HTMLElement {
  const input = el('input', { type: 'file', accept: '.zip', id: 'bundle' })
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file !== undefined) void show(file)
    input.value = ''
  })
  const zone = el(
    'div',
    { class: 'zone' },
    el('p', {}, inPage('drop')),
    el('label', { class: 'file' }, input, el('span', {}, inPage('choose'))),
  )
  return el(
    'div',
    { class: 'drop' },
    el(
      'label',
      { class: 'field' },
      inPage('given'),
      given,
      el('span', { class: 'soft' }, inPage('givenHint')),
    ),
    zone,
    wrong,
    progress,
  )
}

function languages(): HTMLElement {
  const choose = el(
    'select',
    {},
    ...LANGUAGES.map(({ tag, name }) => el('option', { value: tag, lang: tag }, name)),
  )
  choose.value = spoken()
  choose.addEventListener('change', () => {
    speak(choose.value)
    draw()
    document.querySelector('select')?.focus()
  })
  return el('label', { class: 'language' }, inPage('language'), choose)
}

/** The page in the language it speaks; a bundle that is open is checked and told anew. */
function draw(): void {
  document.title = inPage('title')
  wrong.textContent = ''
  page?.replaceChildren(
    languages(),
    el('h1', {}, inPage('title')),
    el('p', { class: 'soft' }, inPage('lead')),
    dropZone(),
    result,
  )
  if (open !== null) void show(open)
}

for (const [event, is] of [
  ['dragover', true],
  ['dragleave', false],
  ['drop', false],
] as const)
  document.addEventListener(event, dropped => {
    dropped.preventDefault()
    document.querySelector('.drop')?.classList.toggle('over', is)
    const file = event === 'drop' ? dropped.dataTransfer?.files[0] : undefined
    if (file !== undefined) void show(file)
  })

speak(spoken())
draw()
