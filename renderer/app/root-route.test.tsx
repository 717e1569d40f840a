// @vitest-environment jsdom
import { act, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { OutputOf } from '@shared/contract/contract'
import { catalogues } from '@shared/text/en'
import { calendarYear, entityNamed } from '@shared/workspace/entity'
import { renderScreen } from '../kit/testing/screen'
import { OpeningContext } from './opening'
import { rootRoute } from './root-route'

type Current = OutputOf<'workspace.current'>

const Root = rootRoute.options.component

const workspace: Current = {
  entity: entityNamed('Acme'),
  period: calendarYear(2026),
  fileName: 'acme.fivefold',
  folder: '/home/ana',
  savedAt: '2026-03-01T10:00:00Z',
  sample: false,
}

const LIST = { name: catalogues.app.rail.suppliers }

/** A window whose engine says only when it is told to which workspace is open. */
function windowThat(isOpening: boolean) {
  if (Root === undefined) throw new Error('the root draws nothing')
  let say: (current: Current) => void = () => undefined
  const current = new Promise<Current>(resolve => (say = resolve))
  renderScreen(
    <OpeningContext value={isOpening}>
      <Root />
    </OpeningContext>,
    { answers: { 'workspace.current': () => current } },
  )
  return (value: Current) => act(async () => (say(value), await current))
}

it('shows the way to the pages while a workspace is opened', async () => {
  const say = windowThat(true)
  const rail = await screen.findByRole('navigation')
  expect(screen.getByRole('link', LIST)).toBeTruthy()
  await say(workspace)
  expect(await screen.findByText('Acme')).toBeTruthy()
  // The same rail: what has the focus in it keeps it.
  expect(screen.getByRole('navigation')).toBe(rail)
})

it('asks where to begin when what was opened is refused', async () => {
  const say = windowThat(true)
  await screen.findByRole('link', LIST)
  await say(null)
  expect(await screen.findByRole('heading', { name: 'Fivefold' })).toBeTruthy()
  expect(screen.queryByRole('link', LIST)).toBeNull()
})

it('shows no way anywhere before it is known whether there is a workspace', async () => {
  const say = windowThat(false)
  expect(screen.queryByRole('link', LIST)).toBeNull()
  await say(workspace)
  expect(await screen.findByRole('link', LIST)).toBeTruthy()
})
