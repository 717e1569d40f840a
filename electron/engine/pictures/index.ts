export { cleanPicture, isPicture } from './clean-picture'
export { Sieve, type Cleaned } from './cleaned'
