import type { ChosenFile } from '@shared/contract/bridge'
import type { EvidenceEntry } from '@shared/disclosure/bundle/evidence-entry'
import { useText } from '../../kit/text'
import styles from './auditor.module.css'
import { SavePart } from './save-part'

function File({ bundle, file }: { readonly bundle: ChosenFile; readonly file: EvidenceEntry }) {
  const t = useText()
  const { number, title, sha256, path, cleaned, leftOutBecause } = file
  return (
    <li>
      <div>
        {number === null ? null : `${number} · `}
        {title === null ? (
          <>
            {t('verify:page.untitled')}, <code>SHA-256 {sha256?.slice(0, 16)}…</code>
          </>
        ) : (
          <bdi>{title}</bdi>
        )}
      </div>
      {path === null ? (
        <div className={styles.soft}>
          {leftOutBecause === null ? t('verify:page.leftOut') : t(`verify:page.leftOutWhy.${leftOutBecause}`)}
        </div>
      ) : (
        <SavePart bundle={bundle} path={path} />
      )}
      {path !== null && cleaned ? <div className={styles.soft}>{t('verify:page.cleaned')}</div> : null}
    </li>
  )
}

/** The files of evidence behind a row: each to be saved, or why it is not in the bundle. */
export function RowEvidence({
  bundle,
  evidence,
}: {
  readonly bundle: ChosenFile
  readonly evidence: readonly EvidenceEntry[]
}) {
  const t = useText()
  return (
    <div className={styles.evidence}>
      <h4>{t('verify:page.evidence')}</h4>
      {evidence.length === 0 ? (
        <p className={styles.soft}>{t('verify:page.noEvidence')}</p>
      ) : (
        <ul>
          {evidence.map((file, at) => (
            <File key={at} bundle={bundle} file={file} />
          ))}
        </ul>
      )}
    </div>
  )
}
