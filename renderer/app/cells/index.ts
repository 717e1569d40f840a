export { useCells, usePasteCells } from './use-cells'
