import type { ElectronApplication } from '@playwright/test'

/** The process of the app's engine; `null` where none runs. */
export const engineOf = (main: ElectronApplication): Promise<number | null> =>
  main.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'Fivefold engine')?.pid ?? null)
