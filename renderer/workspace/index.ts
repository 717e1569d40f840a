export { ProfilePage } from './profile-page'
export { StartScreen } from './start-screen'
