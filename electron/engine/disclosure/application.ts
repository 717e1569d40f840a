import { name, version } from '../../../package.json'

/** The program that made a bundle, by name and version; nothing about the computer or the person. */
export const APPLICATION = { name, version } as const
