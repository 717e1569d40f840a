// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { OutputOf } from '@shared/contract/contract'
import { refuse, renderScreen } from '../kit/testing/screen'
import { RescueCard } from './rescue-card'

afterEach(cleanup)

const file = { token: 'token-of-the-file-00', name: 'Harbour.fivefold' }
const kept: OutputOf<'workspace.backups'> = {
  folder: 'Harbour.backups',
  settings: { keep: 10, days: 1, folder: null },
  backups: [],
  totalBytes: 0,
}
const salvage = 'Read what can be read…'

it('shows what can be done all at once, so that no button moves under the hand', async () => {
  const come: ((backups: typeof kept) => void)[] = []
  const answers = {
    'workspace.backups': () => new Promise<typeof kept>(resolve => come.push(resolve)),
  }
  renderScreen(<RescueCard file={file} />, { answers })
  await screen.findByText('Reading…')
  expect(screen.queryByRole('button', { name: salvage })).toBeNull()
  await act(() => Promise.resolve(come[0]?.(kept)))
  await screen.findByText(/Harbour\.backups/)
  screen.getByRole('button', { name: salvage })
})

it('says why the backups can’t be read, and lets the file be read all the same', async () => {
  const answers = {
    'workspace.backups': () => refuse({ code: 'file-no-permission', params: { path: 'Harbour.backups' } }),
  }
  renderScreen(<RescueCard file={file} />, { answers })
  await screen.findByRole('button', { name: salvage })
  expect(screen.getByRole('alert').textContent).toContain('Harbour.backups')
})
