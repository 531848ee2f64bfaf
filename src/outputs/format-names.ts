/** The formats of `outputs --format`. */
export const OUTPUT_FORMATS = ['table', 'json', 'dotenv', 'ecs'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** The formats of `env --format`. */
export const ENV_FORMATS = [
  ...(['dotenv', 'json', 'shell', 'compose', 'github'] as const),
  ...(['ecs', 'lambda', 'kubernetes'] as const),
] as const
export type EnvFormat = (typeof ENV_FORMATS)[number]
