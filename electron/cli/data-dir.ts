import { homedir, platform } from 'node:os'
import { join } from 'node:path'

const NAME = 'Fivefold'

/** The folder in which the app keeps what belongs to the person, so that both find the same key and signers. */
export function dataDir(): string {
  const { FIVEFOLD_DATA_DIR: chosen, APPDATA, XDG_CONFIG_HOME } = process.env
  if (chosen) return chosen
  if (platform() === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), NAME)
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support', NAME)
  return join(XDG_CONFIG_HOME ?? join(homedir(), '.config'), NAME)
}
