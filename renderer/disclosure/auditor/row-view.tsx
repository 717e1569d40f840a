import type { BundleRow } from '@shared/contract/auditor'
import type { ChosenFile } from '@shared/contract/bridge'
import { fieldsOfRow, type Piece, type RowField } from '@shared/disclosure/bundle/row-fields'
import { TRAIL_PATH } from '@shared/disclosure/bundle/trail-check'
import { bundleSentence, bundleValue, rowInWords } from '@shared/disclosure/bundle/value-words'
import { signsOf } from '@shared/text/signs'
import { useMemo } from 'react'
import { sayIfKnown, useActionText } from '../../app/action-text'
import { Answer } from '../../app/answer'
import { useAnswer } from '../../app/engine-hooks'
import { ScrollBox } from '../../kit/scroll-box'
import { useFormat, type Format } from '../../kit/format'
import { useText, type Translate } from '../../kit/text'
import styles from './auditor.module.css'
import { RemarkForm } from './remark-form'
import { RowEvidence } from './row-evidence'
import { useBundleVoice } from './use-bundle-voice'
import type { Notes } from './use-notes'

/** The words for a row: those of the owner's screens, in the reader's language. */
function useFields(path: string, json: string): readonly RowField[] {
  const t = useText()
  const format = useFormat()
  const voice = useBundleVoice()
  const actionText = useActionText()
  return useMemo(() => {
    const row: unknown = JSON.parse(json)
    const told = entryText(path, row, actionText)
    return fieldsOfRow(rowInWords(row, voice), {
      field: name => fieldWord(name, t, format),
      value: (value, at) =>
        told !== null && at.length === 1 && at[0] === 'action' ? told : bundleValue(path, at, value, voice),
      sentence: (value, at) => bundleSentence(path, at, value, voice),
      language: t.language,
      yes: t('verify:page.yes'),
      no: t('verify:page.no'),
      semicolon: signsOf(t.language).semicolon,
    })
  }, [path, json, t, format, voice, actionText])
}

/** Countries stand as fields too, where something is told for each. */
const fieldWord = (name: string, t: Translate, format: Format): string | null =>
  /^[A-Z]{2}$/.test(name) ? format.country(name) : sayIfKnown(t, `verify:field.${name}`)

/** What an entry of the history did, as the history itself says it; `null` for any other row. */
function entryText(path: string, row: unknown, actionText: ReturnType<typeof useActionText>): string | null {
  const { action, summary } = (row ?? {}) as { readonly action?: unknown; readonly summary?: unknown }
  if (path !== TRAIL_PATH || typeof action !== 'string' || typeof summary !== 'string') return null
  try {
    const plain = Object.entries(JSON.parse(summary) as object).filter(
      ([, value]) => typeof value !== 'object',
    )
    return actionText(action, Object.fromEntries(plain))
  } catch {
    // An entry that was changed in the bundle is shown as it stands; the result says what was changed.
    return null
  }
}

/** A word for a field has the field's own name in its title, for whoever looks for it in the file. */
function PieceView({ piece }: { readonly piece: Piece }) {
  const { text } = piece
  if (piece.kind !== 'name') return piece.kind === 'mark' ? <>{text}</> : <bdi>{text}</bdi>
  return (
    <span className={styles.soft} title={piece.field}>
      {text}
    </span>
  )
}

function Name({ name, label }: RowField) {
  if (name === label) return <code>{name}</code>
  return (
    <>
      {label} <code className={styles.raw}>{name}</code>
    </>
  )
}

/** Everything a row holds, by the words people have for it; fields with nothing in them are only named. */
function Fields({ path, json }: { readonly path: string; readonly json: string }) {
  const t = useText()
  const format = useFormat()
  const fields = useFields(path, json)
  const empty = fields.filter(({ pieces }) => pieces.length === 0)
  return (
    <>
      <dl className={styles.row}>
        {fields
          .filter(({ pieces }) => pieces.length > 0)
          .map(field => (
            <div key={field.name}>
              <dt>
                <Name {...field} />
              </dt>
              <dd>
                {field.pieces.map((piece, at) => (
                  <PieceView key={at} piece={piece} />
                ))}
              </dd>
            </div>
          ))}
      </dl>
      {empty.length === 0 ? null : (
        <p className={styles.soft}>
          {t('verify:page.empty', { fields: format.list(empty.map(({ label }) => label)) })}
        </p>
      )}
    </>
  )
}

/** One row: the evidence behind it, what was recorded, the row as it stands in the bundle, and a remark on it. */
export function RowView({
  bundle,
  path,
  row,
  notes,
}: {
  readonly bundle: ChosenFile
  readonly path: string
  readonly row: BundleRow
  readonly notes: Notes
}) {
  const t = useText()
  const answer = useAnswer('disclosure.bundle-row', { file: bundle.token, path, line: row.line })
  const about = row.name ?? row.id ?? `${path}, ${t('auditor:line', { line: row.line })}`
  return (
    <section className={styles.chosen} aria-label={about}>
      <h3>
        <bdi>{about}</bdi>
      </h3>
      <Answer of={answer}>
        {({ json, evidence }) => (
          <>
            <RowEvidence bundle={bundle} evidence={evidence} />
            <Fields path={path} json={json} />
            <details>
              <summary>{t('auditor:row.raw')}</summary>
              <ScrollBox label={t('auditor:row.raw')} className={styles.json}>
                <pre dir="ltr">{json}</pre>
              </ScrollBox>
            </details>
          </>
        )}
      </Answer>
      <RemarkForm
        key={`${path} ${row.line}`}
        item={{ path, line: row.line, id: row.id, about }}
        notes={notes}
      />
    </section>
  )
}
