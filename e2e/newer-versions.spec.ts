import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, test } from './app'
import { violations } from './pages/axe'

/** A place on this computer where nobody listens. */
async function nobodyAt(): Promise<string> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return `https://127.0.0.1:${port}/latest-linux.yml`
}

test('a newer version is looked for at an address one names, after the address was shown, and never else', async ({
  app,
}, info) => {
  const { main, page } = app
  const address = await nobodyAt()
  const answer = (response: number) =>
    main.evaluate(({ dialog }, button) => {
      dialog.showMessageBox = (...given: unknown[]) => {
        Reflect.set(globalThis, 'asked', (given.at(-1) as { detail: string }).detail)
        return Promise.resolve({ response: button, checkboxChecked: false })
      }
    }, response)
  const asked = () => main.evaluate(() => Reflect.get(globalThis, 'asked') as string | undefined)

  await page.getByRole('button', { name: 'About Fivefold' }).click()
  const about = page.getByRole('dialog', { name: 'About Fivefold' })
  const look = about.getByRole('button', { name: 'Look for a newer version' })
  await expect(look).toHaveAttribute('aria-disabled', 'true')
  await about.getByLabel('Address of that file').fill(address)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The address is saved.')).toBeVisible()

  await answer(1)
  await look.click()
  await expect.poll(asked).toContain(address)
  await expect(about.getByRole('alert')).toHaveCount(0)

  await answer(0)
  await look.click()
  const host = new URL(address).host
  await expect(about.getByRole('alert')).toHaveText(
    `${host} could not be reached (ECONNREFUSED). Check the network and the address.`,
  )
  await page.screenshot({ path: info.outputPath('newer-versions.png') })
  expect(await violations(page)).toEqual([])

  // It is kept for the next start, and gone when it is taken away.
  await page.reload()
  await page.getByRole('button', { name: 'About Fivefold' }).click()
  await expect(about.getByLabel('Address of that file')).toHaveValue(address)
  await about.getByLabel('Address of that file').fill('')
  await page.keyboard.press('Enter')
  await expect(page.getByText('nobody looks any more')).toBeVisible()
  await expect(look).toHaveAttribute('aria-disabled', 'true')
})
