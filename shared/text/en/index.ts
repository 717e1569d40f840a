import cli from './cli.json'
import disclosure from './disclosure.json'
import errors from './errors.json'
import kit from './kit.json'
import shell from './shell.json'
import trail from './trail.json'

/** English catalogues, one per topic; each is an i18next namespace. */
export const catalogues = { cli, disclosure, errors, kit, shell, trail } as const
