import { Select } from '@mantine/core'
import type { WorkspaceInfo } from '@shared/contract/workspace'
import type { Safety } from '@shared/contract/workspace-safety'
import { stemOf } from '@shared/workspace/backup'
import { useAbout } from '../app/about-state'
import { Answer, Refused } from '../app/answer'
import { useAnswer, useCommand } from '../app/engine-hooks'
import { LanguageChoice } from '../app/language-choice'
import { useCloseWorkspace } from '../app/global-actions'
import { notify } from '../app/notices'
import { Button, ButtonGroup } from '../kit/button'
import { Card } from '../kit/card'
import { KeyValues } from '../kit/facts'
import { useFormat } from '../kit/format'
import { Page } from '../kit/page'
import { THEMES, useThemeChoice } from '../app/theme-choice'
import { useText } from '../kit/text'
import { BackupsCard } from './backups-card'
import { FileCheck } from './file-check'
import { PlaceNotice } from './place-notice'
import { ProtectionCard } from './protection-card'
import { ProfileFormView, useProfileForm } from './entity-form'
import { SystemCard } from './system-card'
import styles from './workspace.module.css'

/** The entity, its period, the file itself, the look of the window, and where the program is described. */
export function ProfilePage() {
  const t = useText()
  const current = useAnswer('workspace.current', {})
  const safety = useAnswer('workspace.safety', {})
  const close = useCloseWorkspace()
  return (
    <Page
      title={t('workspace:profile.title')}
      actions={<Button onClick={() => void close()}>{t('workspace:profile.close')}</Button>}
    >
      <Answer of={current}>
        {workspace =>
          workspace === null ? null : (
            <div className={styles.columns}>
              <div className={styles.stack}>
                <ProfileCard workspace={workspace} />
                <BackupsCard workspace={stemOf(workspace.fileName)} />
              </div>
              <div className={styles.stack}>
                <FileCard workspace={workspace} safety={safety.data ?? null} />
                {safety.data?.lookedAtSince !== null ? null : (
                  <ProtectionCard encrypted={safety.data.encrypted} name={stemOf(workspace.fileName)} />
                )}
                <FileCheck />
                <AppearanceCard />
                <SystemCard />
                <AboutCard />
              </div>
            </div>
          )
        }
      </Answer>
    </Page>
  )
}

function ProfileCard({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const t = useText()
  const edit = useCommand('workspace.edit')
  const { entity, period } = workspace
  const form = useProfileForm({ entity, period })
  return (
    <Card title={t('workspace:profile.entity')}>
      <ProfileFormView
        form={form}
        onSubmit={async profile => {
          await edit.mutateAsync(profile).then(
            () => {
              form.reset(profile)
              notify({ tone: 'good', text: t('workspace:profile.saved') })
            },
            () => undefined,
          )
        }}
      >
        {edit.error === null ? null : <Refused error={edit.error} />}
        <ButtonGroup end>
          <Button kind="primary" type="submit" off={!form.formState.isDirty || edit.isPending}>
            {t('workspace:profile.save')}
          </Button>
        </ButtonGroup>
      </ProfileFormView>
    </Card>
  )
}

function FileCard({
  workspace,
  safety,
}: {
  readonly workspace: WorkspaceInfo
  readonly safety: Safety | null
}) {
  const t = useText()
  const format = useFormat()
  const sizes =
    safety === null
      ? []
      : [
          { name: t('workspace:place.size'), value: format.bytes(safety.sizeBytes) },
          {
            name: t('workspace:place.free'),
            value: safety.freeBytes === null ? null : format.bytes(safety.freeBytes),
          },
        ]
  return (
    <Card title={t('workspace:profile.file')}>
      {safety === null ? null : <PlaceNotice safety={safety} />}
      <KeyValues
        pairs={[
          { name: t('workspace:profile.fileName'), value: workspace.fileName },
          { name: t('workspace:profile.folder'), value: workspace.folder },
          { name: t('workspace:profile.savedAt'), value: format.moment(workspace.savedAt) },
          ...sizes,
          {
            name: t('workspace:profile.sample'),
            value: workspace.sample ? t('workspace:profile.isSample') : t('workspace:profile.isReal'),
          },
        ]}
      />
    </Card>
  )
}

function AppearanceCard() {
  const t = useText()
  const [theme, choose] = useThemeChoice()
  return (
    <Card title={t('workspace:profile.appearance')}>
      <Select
        label={t('workspace:profile.theme')}
        value={theme}
        allowDeselect={false}
        onChange={value => choose(THEMES.find(one => one === value) ?? 'system')}
        data={THEMES.map(one => ({ value: one, label: t(`workspace:profile.themes.${one}`) }))}
      />
      <LanguageChoice />
    </Card>
  )
}

function AboutCard() {
  const t = useText()
  const open = useAbout(state => state.open)
  return (
    <Card title={t('app:about.title')}>
      <p>{t('app:about.hint')}</p>
      <ButtonGroup>
        <Button onClick={open}>{t('app:about.open')}</Button>
      </ButtonGroup>
    </Card>
  )
}
