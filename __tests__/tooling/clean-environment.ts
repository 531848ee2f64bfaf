/** The developer's own AWS settings must never reach a test, nor a test an instance's metadata. */
for (const name of Object.keys(process.env)) {
  if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name)
}
process.env['AWS_EC2_METADATA_DISABLED'] = 'true'
process.env['AWS_CONFIG_FILE'] = '/dev/null'
process.env['AWS_SHARED_CREDENTIALS_FILE'] = '/dev/null'
