import type { TFunction } from 'i18next'
import type { WorkspaceInfo } from '@shared/contract/workspace'

/** What a workspace says about itself, for people. */
export function workspaceFacts(t: TFunction, info: WorkspaceInfo): readonly (readonly [string, string])[] {
  return [
    [t('cli:fact.file'), info.fileName],
    [t('cli:fact.folder'), info.folder],
    [t('cli:fact.entity'), info.entity.name],
    [t('cli:fact.period'), `${info.period.startsOn} – ${info.period.endsOn}`],
    [t('cli:fact.sample'), t(info.sample ? 'cli:word.yes' : 'cli:word.no')],
  ]
}
