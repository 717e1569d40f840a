import { useState } from 'react'
import type { ChosenFile } from '@shared/contract/bridge'
import type { OutputOf } from '@shared/contract/contract'
import { Answer } from '../../app/answer'
import { useAnswer } from '../../app/engine-hooks'
import { Button, ButtonGroup } from '../../kit/button'
import { Card } from '../../kit/card'
import { useFormat } from '../../kit/format'
import { ScrollBox } from '../../kit/scroll-box'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import { Breakable } from './breakable'
import { RemarkForm } from './remark-form'
import { RowsList } from './rows-list'
import { SavePart } from './save-part'
import type { Notes } from './use-notes'

const AT_ONCE = 200

interface Props {
  readonly bundle: ChosenFile
  readonly notes: Notes
}

function FileView({ bundle, path, notes }: Props & { readonly path: string }) {
  const t = useText()
  const format = useFormat()
  const [offset, setOffset] = useState(0)
  const answer = useAnswer('disclosure.bundle-part', { file: bundle.token, path, offset, limit: AT_ONCE })
  return (
    <Card title={path}>
      <Answer of={answer}>
        {({ rows, total, text }) => (
          <>
            {rows.length > 0 ? (
              <RowsList key={offset} bundle={bundle} path={path} rows={rows} notes={notes} />
            ) : text === null ? (
              <p className={styles.soft}>{t('auditor:files.noText')}</p>
            ) : (
              <ScrollBox label={path} className={styles.json}>
                <pre dir="ltr">{text}</pre>
              </ScrollBox>
            )}
            {total > AT_ONCE ? (
              <ButtonGroup>
                <Button off={offset === 0} onClick={() => setOffset(offset - AT_ONCE)}>
                  {t('auditor:files.before')}
                </Button>
                <span className={styles.soft}>
                  {t('auditor:files.shown', {
                    from: format.number(offset + 1),
                    to: format.number(Math.min(total, offset + AT_ONCE)),
                    total: format.number(total),
                  })}
                </span>
                <Button off={offset + AT_ONCE >= total} onClick={() => setOffset(offset + AT_ONCE)}>
                  {t('auditor:files.after')}
                </Button>
              </ButtonGroup>
            ) : null}
          </>
        )}
      </Answer>
      <SavePart bundle={bundle} path={path} />
      <RemarkForm item={{ path, line: null, id: null, about: path }} notes={notes} />
    </Card>
  )
}

/** Every file of the bundle, its rows or text, and remarks on them. */
export function FilesPart({
  bundle,
  parts,
  notes,
}: Props & { readonly parts: OutputOf<'disclosure.open-bundle'>['parts'] }) {
  const t = useText()
  const format = useFormat()
  const [path, setPath] = useState<string | null>(null)
  return (
    <div className={styles.halves}>
      <Card title={t('auditor:tab.files')}>
        <ul className={styles.list}>
          {parts.map(part => (
            <li key={part.path}>
              <button
                type="button"
                className={styles.item}
                aria-current={part.path === path}
                onClick={() => setPath(part.path)}
              >
                <Breakable text={part.path} />
                <span className={styles.value}>{format.bytes(part.sizeBytes)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Card>
      {path === null ? (
        <p className={styles.soft}>{t('auditor:files.choose')}</p>
      ) : (
        <FileView key={path} bundle={bundle} path={path} notes={notes} />
      )}
    </div>
  )
}
