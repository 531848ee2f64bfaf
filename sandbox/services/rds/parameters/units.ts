/**
 * Units of PostgreSQL's parameters, from `pg_settings.unit` of PostgreSQL 18. AWS begins a description with the unit:
 * `(kB) Sets the maximum size of the pending list for GIN index.`
 */
const UNITS: Readonly<Record<string, string>> = {
  s: `
    archive_timeout authentication_timeout autovacuum_naptime checkpoint_timeout checkpoint_warning
    idle_replication_slot_timeout tcp_keepalives_idle tcp_keepalives_interval wal_receiver_status_interval`,
  ms: `
    autovacuum_vacuum_cost_delay bgwriter_delay client_connection_check_interval deadlock_timeout
    idle_in_transaction_session_timeout idle_session_timeout lock_timeout log_autovacuum_min_duration
    log_min_duration_sample log_min_duration_statement max_standby_archive_delay max_standby_streaming_delay
    statement_timeout tcp_user_timeout transaction_timeout vacuum_cost_delay wal_receiver_timeout
    wal_sender_timeout wal_writer_delay`,
  kB: `
    autovacuum_work_mem gin_pending_list_limit huge_page_size log_rotation_size log_temp_files
    logical_decoding_work_mem maintenance_work_mem max_stack_depth temp_file_limit vacuum_buffer_usage_limit
    wal_skip_threshold work_mem`,
  '8kB': `
    backend_flush_after bgwriter_flush_after checkpoint_flush_after effective_cache_size io_combine_limit
    io_max_combine_limit min_parallel_index_scan_size min_parallel_table_scan_size shared_buffers
    temp_buffers wal_buffers wal_writer_flush_after`,
  min: `
    log_rotation_age`,
  MB: `
    max_slot_wal_keep_size max_wal_size min_wal_size wal_keep_size`,
}

const UNIT_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, names]) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, unit] as const),
  ),
)

/** `(kB) work_mem`: AWS's own words after the unit are not kept. */
export function descriptionOf(name: string): string {
  const unit = UNIT_OF.get(name)
  return unit === undefined ? name : `(${unit}) ${name}`
}
