import { createContext, use } from 'react'

/** Whether the window came up with a workspace on its way: then the frame stands before the engine says that it is open. */
export const OpeningContext = createContext(false)

export const useOpening = (): boolean => use(OpeningContext)
