import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from '../app'
import { newWorkspace } from '../new-workspace'
import { goTo } from '../pages/screens'

/** A word that stands nowhere but where this test puts it. */
const WORD = 'Zarqubex'
const FORMS = [Buffer.from(WORD, 'utf8'), Buffer.from(WORD, 'utf16le')]

/** Files under a folder that hold the word, in either writing. */
const holding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .filter(entry => {
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return FORMS.some(form => bytes.includes(form))
    })
    .map(entry => entry.name)

const MB = 1_000_000

test('E-5: what was typed, searched and looked at stays in the workspace, and nowhere among the program’s own files', async ({
  launchApp,
}, info) => {
  const workspace = newWorkspace(info)
  const app = await launchApp({ workspace })
  const { page } = app
  await goTo(page, '/grievances')
  await page.locator('header').getByRole('button', { name: 'Record a grievance' }).click()
  await page.getByRole('textbox', { name: 'Number of the case' }).fill(`G-${WORD}`)
  await page.getByRole('combobox', { name: 'Which one' }).fill('Blue Dune')
  await page.getByRole('option', { name: 'Blue Dune Manpower' }).click()
  await page.getByRole('button', { name: 'Save the grievance' }).click()
  await page.getByRole('button', { name: 'Show it' }).click()
  await page.getByRole('region', { name: 'Restricted' }).getByRole('button', { name: 'Change…' }).click()
  await page.getByRole('textbox', { name: 'How to reach the person safely' }).fill(`by ${WORD}, Fridays`)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByText(`by ${WORD}, Fridays`)).toBeVisible()

  const note = info.outputPath('note.txt')
  writeFileSync(note, `${WORD} saw it. `.repeat((2 * MB) / 16))
  await goTo(page, '/evidence')
  await app.answerDialogs({ open: [note] })
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('row', { name: /note/ }).click()
  const panel = page.getByRole('region', { name: 'Evidence', exact: true })
  await expect(panel.getByText(`${WORD} saw it.`).first()).toBeVisible()

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(WORD)
  await expect(page.getByText(`G-${WORD}`).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await page.locator('nav').first().waitFor()
  // As a crash would: nothing is tidied up.
  await app.main.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await app.close()

  // The word is there where it belongs: the search sees what it looks for.
  const where = readdirSync(info.outputPath()).filter(name => name.startsWith(basename(workspace)))
  expect(where.some(name => readFileSync(info.outputPath(name)).includes(FORMS[0] ?? ''))).toBe(true)
  expect(holding(app.dataDir)).toEqual([])
})
