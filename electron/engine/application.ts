import { name, version } from '../../package.json'

/** The program by name and version, as bundles say it; nothing about the computer or the person. */
export const APPLICATION = { name, version } as const
