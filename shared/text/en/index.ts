import app from './app.json'
import cli from './cli.json'
import disclosure from './disclosure.json'
import errors from './errors.json'
import home from './home.json'
import intake from './intake.json'
import kit from './kit.json'
import map from './map.json'
import screening from './screening.json'
import shell from './shell.json'
import trail from './trail.json'
import workspace from './workspace.json'

/** English catalogues, one per topic; each is an i18next namespace. */
export const catalogues = {
  app,
  cli,
  disclosure,
  errors,
  home,
  intake,
  kit,
  map,
  screening,
  shell,
  trail,
  workspace,
} as const
