import type { TFunction } from 'i18next'
import type { WorkspaceInfo } from '@shared/contract/workspace'

/** What a workspace says about itself, for people. */
export function workspaceFacts(t: TFunction, info: WorkspaceInfo): readonly (readonly [string, string])[] {
  return [
    [t('fact.file'), info.fileName],
    [t('fact.folder'), info.folder],
    [t('fact.entity'), info.entity.name],
    [t('fact.period'), `${info.period.startsOn} – ${info.period.endsOn}`],
    [t('fact.sample'), t(info.sample ? 'word.yes' : 'word.no')],
  ]
}
