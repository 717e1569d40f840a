import { nonce } from './app/policy'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import './app/fonts.css'
import './kit/tokens.css'
import './app/global.css'
import { openWindow } from './app/open-window'

void openWindow(window.fivefold, nonce)
