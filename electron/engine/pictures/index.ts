export { cleanPicture, isPicture } from './clean-picture'
export type { Cleaned } from './cleaned'
