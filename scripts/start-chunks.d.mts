import type { CodeSplittingNameFunction } from 'rolldown'

export function chunkByStage(
  stages: readonly (readonly [name: string, ...roots: readonly string[]])[],
): CodeSplittingNameFunction
