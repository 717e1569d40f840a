export { LookBanner } from './look-banner'
export { ProfilePage } from './profile-page'
export { SafeKeeping } from './safe-keeping'
export { StartScreen } from './start-screen'
