import type { PastImport } from '@shared/contract/intake'
import { Answer } from '../app/answer'
import { useBridge } from '../app/bridge'
import { ExportList } from '../app/export-list'
import { useAnswer, useJob } from '../app/engine-hooks'
import { useErrorText } from '../app/error-text'
import { notify } from '../app/notices'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { FileDrop } from '../kit/file-drop'
import { useFormat } from '../kit/format'
import { useText } from '../kit/text'
import { OwnProfiles } from './own-profiles'
import styles from './intake.module.css'
import { PasteRows } from './paste-rows'
import { RememberedMappings } from './remembered-mappings'

interface ChooseFileProps {
  readonly onFile: (token: string) => void
  readonly onPaste: (text: string, html: string | null) => void
  /** A questionnaire whose cells are to be mapped by hand. */
  readonly onMap: (token: string) => void
  readonly isBusy: boolean
}

/** The first step: a place for a list, and the lists that came before. */
export function ChooseFile({ onFile, onPaste, onMap, isBusy }: ChooseFileProps) {
  const t = useText()
  const bridge = useBridge()
  const past = useAnswer('intake.list', {})
  const choose = async () => {
    const chosen = await bridge.pick('list')
    if (chosen !== null) onFile(chosen.token)
  }
  const drop = async (files: readonly File[]) => {
    const [first] = files
    const dropped = first === undefined ? null : await bridge.dropped(first)
    if (dropped !== null) onFile(dropped.token)
  }
  return (
    <>
      <FileDrop
        title={t('intake:choose.title')}
        hint={t('intake:choose.hint')}
        choose={t('intake:choose.button')}
        onChoose={() => void choose()}
        onFiles={files => void drop(files)}
      />
      <PasteRows onPaste={onPaste} isBusy={isBusy} />
      <SaveTemplate />
      <OwnProfiles onMap={onMap} />
      <Answer of={past}>
        {imports => (imports.length === 0 ? null : <PastImports imports={imports} />)}
      </Answer>
      <RememberedMappings />
    </>
  )
}

/** Our own empty workbook, for those who have no list yet or whom to ask for one. */
function SaveTemplate() {
  const t = useText()
  const bridge = useBridge()
  const errorText = useErrorText()
  const { state, start } = useJob('intake.write-template')
  const save = async () => {
    const target = await bridge.pickSave('list', t('intake:pack.fileName'))
    if (target === null) return
    const ended = await start({ file: target.token })
    if (ended.status === 'failed') notify({ tone: 'bad', text: errorText(ended.error.error) })
    if (ended.status !== 'done') return
    notify({
      tone: 'good',
      text: t('intake:pack.saved', { name: target.name }),
      action: { label: t('intake:action.show'), run: () => void bridge.showInFolder(target.token) },
    })
  }
  return (
    <div>
      <Button kind="quiet" off={state.status === 'running'} onClick={() => void save()}>
        {t('intake:pack.save')}
      </Button>
    </div>
  )
}

function PastImports({ imports }: { readonly imports: readonly PastImport[] }) {
  const t = useText()
  const format = useFormat()
  return (
    <Card
      title={t('intake:past.title')}
      aside={<ExportList endpoint="intake.export" name={t('intake:past.title')} seen={{}} />}
      flush
    >
      <div className={styles.tableBox}>
        <table className={styles.table}>
          <caption className="only-heard">{t('intake:past.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('intake:past.file')}</th>
              <th scope="col">{t('intake:past.when')}</th>
              <th scope="col">{t('intake:past.size')}</th>
              <th scope="col">{t('intake:past.rows')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map(one => (
              <tr key={one.id}>
                <td className={styles.heading}>{one.fileName}</td>
                <td>{format.moment(one.at)}</td>
                <td>{format.bytes(one.sizeBytes)}</td>
                <td>
                  {t('intake:past.counts', {
                    added: format.number(one.counts.added),
                    updated: format.number(one.counts.updated),
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
