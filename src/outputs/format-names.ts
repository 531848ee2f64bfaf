/** The formats of `outputs --format`. */
export const OUTPUT_FORMATS = ['table', 'json', 'dotenv', 'ecs'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]
