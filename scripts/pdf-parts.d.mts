import type { Plugin } from 'vite'

export function pdfPartsPlugin(checkout: string): Plugin
