import type { PackVersions } from '@shared/contract/assessment'
import { textIn } from '@shared/steps/local-text'
import { Answer } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { AskFirst } from '../kit/ask-why'
import { Button, ButtonGroup } from '../kit/button'
import { Panel, Section } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { RefusedHere } from '../steps/refused-here'
import styles from './assessment.module.css'
import { PackChanges } from './pack-changes'
import { PackLanguages } from './pack-languages'
import type { PackWorkbook } from './use-pack-workbook'

interface Props {
  readonly packId: string
  readonly work: PackWorkbook
}

/** One questionnaire: what it is for, its translations, its versions and what each changed. */
export function PackPanel({ packId, work }: Props) {
  const found = useAnswer('assessment.pack', { packId })
  return <Answer of={found}>{versions => <Found found={versions} work={work} />}</Answer>
}

function Found({ found, work }: { readonly found: PackVersions; readonly work: PackWorkbook }) {
  const t = useText()
  const remove = useCommand('assessment.remove-pack')
  const { pack } = found
  const title = textIn(pack.title, t.language)
  return (
    <Panel title={title} sub={t(`assessment:packs.kind.${pack.kind}`)}>
      <div className={styles.stack}>
        <p dir="auto">{textIn(pack.intro, t.language)}</p>
        <KeyValues
          pairs={[
            { name: t('assessment:packs.column.version'), value: pack.version },
            {
              name: t('assessment:packs.column.questions'),
              value: t('assessment:packs.questions', { total: pack.questions, short: pack.short }),
            },
            {
              name: t('assessment:packs.about'),
              value:
                found.uses === 0
                  ? t('assessment:packs.unused')
                  : t('assessment:packs.uses', { count: found.uses }),
            },
          ]}
        />
        <PackLanguages found={found} />
        <Section title={t('assessment:packs.versions')}>
          <ul className={styles.lines}>
            {found.versions.map(one => (
              <Version key={one.version} one={one} />
            ))}
          </ul>
        </Section>
        <ButtonGroup>
          <Button off={work.busy} onClick={() => work.write(pack.id, title)}>
            {t('assessment:packs.write')}
          </Button>
        </ButtonGroup>
        {pack.own ? (
          <AskFirst
            open={t('assessment:packs.remove')}
            off={found.uses > 0}
            bar={{
              danger: true,
              confirm: t('assessment:packs.remove'),
              busy: remove.isPending,
              children: t('kit:reason.toBin', { name: title }),
            }}
            onConfirm={reason => remove.mutate({ packId: pack.id, reason })}
          >
            <RefusedHere topic="assessment" error={remove.error} />
          </AskFirst>
        ) : null}
      </div>
    </Panel>
  )
}

function Version({ one }: { readonly one: PackVersions['versions'][number] }) {
  const t = useText()
  const format = useFormat()
  const since = () => {
    if (one.takenAt === null) return t('assessment:packs.notUsed')
    const date = format.moment(one.takenAt)
    return one.fileName === null
      ? t('assessment:packs.usedSince', { date })
      : t('assessment:packs.takenIn', { date, name: one.takenBy ?? '', file: one.fileName })
  }
  return (
    <li>
      <strong>{t('assessment:packs.version', { version: one.version })}</strong>
      <span className={styles.soft}> {since()}</span>
      {one.changes === null ? null : <PackChanges changes={one.changes} />}
    </li>
  )
}
