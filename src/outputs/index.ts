/** Stack outputs -> what the application gets: variables, step outputs, files. Pure. */
export { ACTION_OUTPUTS, actionOutputs } from './action.ts'
export { fittingPlan, missingOutputs } from './fit.ts'
export { formatOutputs } from './format.ts'
export type { OutputFormat } from './format.ts'
export { outputsByStage } from './json.ts'
export { stageOutputs } from './stage.ts'
export type { StageOutputs } from './stage.ts'
export { formatTable } from './table.ts'
