import { expect, test } from './app'

const ASKED = 300

test('no answer of the main process is lost, though it collects its memory in every turn', async ({
  app,
}) => {
  await app.main.evaluate(() => {
    process.getBuiltinModule('v8').setFlagsFromString('--expose-gc')
    const collect = process.getBuiltinModule('vm').runInNewContext('gc') as () => void
    setInterval(() => collect(), 1)
  })
  const answers: number[] = []
  for (let asked = 0; asked < ASKED; asked++)
    answers.push(await app.main.evaluate((_electron, asked) => asked * 2, asked))
  expect(answers).toEqual(Array.from({ length: ASKED }, (_, asked) => asked * 2))
})

test('what goes wrong in the main process is told', async ({ app }) => {
  await expect(
    app.main.evaluate(() => {
      throw new Error('not today')
    }),
  ).rejects.toThrow('not today')
  await expect(app.main.evaluate(() => Promise.reject(new Error('nor later')))).rejects.toThrow('nor later')
})
