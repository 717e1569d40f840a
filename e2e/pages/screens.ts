import type { Page } from '@playwright/test'
import kit from '../../shared/text/en/kit.json' with { type: 'json' }
import arabic from '../../shared/text/ar/kit.json' with { type: 'json' }
import spanish from '../../shared/text/es/kit.json' with { type: 'json' }
import french from '../../shared/text/fr/kit.json' with { type: 'json' }
import nepali from '../../shared/text/ne/kit.json' with { type: 'json' }

/** Every screen of a filled workspace, by the address of its route; that of a record shows the first one of its list. */
export const SCREENS = {
  home: '/',
  suppliers: '/suppliers',
  supplier: '/suppliers/$id',
  recruiters: '/recruiters',
  recruiter: '/recruiters/$id',
  corridors: '/corridors',
  corridor: '/corridors/$id',
  map: '/map',
  intake: '/intake',
  duplicates: '/duplicates',
  risk: '/risk',
  model: '/risk/model',
  analytics: '/analytics',
  screening: '/screening',
  governance: '/steps/S1',
  steps: '/steps/S3',
  response: '/response',
  grievances: '/grievances',
  remedy: '/remedy',
  questionnaires: '/questionnaires',
  campaign: '/questionnaires/$id',
  assessment: '/assessment',
  answers: '/assessment/$id',
  packs: '/packs',
  audits: '/audits',
  calendar: '/due',
  checks: '/checks',
  registers: '/registers',
  evidence: '/evidence',
  disclosure: '/disclosure',
  reference: '/reference',
  history: '/history',
  merge: '/history/merge',
  bin: '/bin',
  profile: '/profile',
  help: '/help',
  helpTopic: '/help/risk',
  glossary: '/help/glossary',
  keys: '/help/keys',
  accessibility: '/help/accessibility',
} as const
export type ScreenName = keyof typeof SCREENS

/** Goes to a route of the window and waits until its page stands and its data has come. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(target => {
    location.hash = `#${target}`
  }, address)
  await page.locator('h1').first().waitFor()
  await settled(page)
}

/** Goes to one of the screens; to that of a record by Enter on the first row of its list. */
export async function show(page: Page, address: string): Promise<void> {
  const [list = address, record] = address.split('/$')
  await goTo(page, list)
  if (record === undefined) return
  await page.getByRole('grid').first().locator('tr[tabindex="0"]').press('Enter')
  await page.waitForURL(url => !url.hash.endsWith(list))
  await settled(page)
}

/** How long nothing may change before a page counts as drawn. */
const STILL_MS = 250

/** No progress, nothing marked as busy, and nothing has changed for a moment: what is shown is what there is. */
export async function settled(page: Page): Promise<void> {
  await nothingWaits(page)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await still(page)
  await nothingWaits(page)
  await still(page)
}

/** Parts that are drawn one after the other come in changes that are less than a moment apart. */
async function still(page: Page): Promise<void> {
  await page.evaluate(
    forMs =>
      new Promise<void>(resolve => {
        const done = (): void => {
          observer.disconnect()
          resolve()
        }
        let timer = setTimeout(done, forMs)
        const observer = new MutationObserver(() => {
          clearTimeout(timer)
          timer = setTimeout(done, forMs)
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      }),
    STILL_MS,
  )
}

async function nothingWaits(page: Page): Promise<void> {
  await page.waitForFunction(
    waiting =>
      !document.querySelector('[aria-busy="true"]') &&
      ![...document.querySelectorAll('p[aria-live]')].some(line => waiting.includes(line.textContent)),
    [kit, nepali, arabic, spanish, french].flatMap(({ progress, list }) => [progress.waiting, list.loading]),
    { timeout: 30_000 },
  )
}
