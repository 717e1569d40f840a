// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { EvidenceView } from '@shared/contract/evidence'
import { useListMemory } from '../kit/list-memory'
import { renderScreen } from '../kit/testing/screen'
import { EvidencePage } from '.'

// jsdom has no FontFaceSet, which growing text areas listen to.
Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })

afterEach(() => {
  cleanup()
  useListMemory.getState().forget()
})

const at = '2026-11-02T09:00:00.000Z'
const file = (n: number): EvidenceView => ({
  id: `019ab000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  title: `Policy ${n}`,
  fileName: `Policy ${n}.pdf`,
  mediaType: 'application/pdf',
  sizeBytes: 15,
  sha256: String(n).repeat(64),
  restricted: false,
  validUntil: null,
  language: null,
  note: null,
  pages: null,
  addedAt: at,
  addedBy: 'Tester',
  replacedBy: null,
  validity: 'no-end',
  uses: [],
})

it('what a check of all files found stays while one looks at one file after the other', async () => {
  const rows = [file(1), file(2)]
  const { user } = renderScreen(<EvidencePage />, {
    answers: {
      'evidence.list': () => ({ rows, total: 2, sizeBytes: 30 }),
      'evidence.check': () => ({ files: 2, sizeBytes: 30, changed: [] }),
    },
  })
  await screen.findByRole('heading', { name: 'Policy 1' })
  await user.click(screen.getByRole('button', { name: 'Check all files' }))
  const found = await screen.findByText('All 2 files are what they were when they were added.')
  await user.click(screen.getByText('Policy 2'))
  await screen.findByRole('heading', { name: 'Policy 2' })
  expect(found.isConnected).toBe(true)
})
