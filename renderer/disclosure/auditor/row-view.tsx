import type { BundleRow } from '@shared/contract/auditor'
import type { ChosenFile } from '@shared/contract/bridge'
import { fieldsOfRow, type Piece, type RowField } from '@shared/disclosure/bundle/row-fields'
import { Answer } from '../../app/answer'
import { useAnswer } from '../../app/engine-hooks'
import { ScrollBox } from '../../kit/scroll-box'
import { useFormat } from '../../kit/format'
import { useText, type Translate } from '../../kit/text'
import styles from './auditor.module.css'
import { RemarkForm } from './remark-form'
import { RowEvidence } from './row-evidence'
import type { Notes } from './use-notes'

const fieldsIn = (json: string, t: Translate): readonly RowField[] =>
  fieldsOfRow(JSON.parse(json), {
    field: name => (t.knows('verify', `field.${name}`) ? t.say('verify', `field.${name}`) : null),
    language: t.language,
    yes: t('verify:page.yes'),
    no: t('verify:page.no'),
  })

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
function Fields({ json }: { readonly json: string }) {
  const t = useText()
  const format = useFormat()
  const fields = fieldsIn(json, t)
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
              <dd dir="auto">
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
            <Fields json={json} />
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
