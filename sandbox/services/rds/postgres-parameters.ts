/**
 * Parameters of an RDS for PostgreSQL parameter group: name, apply type, data type, range.
 * From `postgres --describe-config` of PostgreSQL 15 and 18 (context `postmaster` = static), without
 * those that RDS keeps for itself, and with RDS's own and its extensions' parameters
 * (RDS User Guide, "RDS for PostgreSQL DB instance parameter list").
 */
export const POSTGRES_PARAMETERS = `
DateStyle dynamic string
IntervalStyle dynamic list
TimeZone dynamic string
archive_timeout dynamic integer 0 1073741823
array_nulls dynamic boolean
authentication_timeout dynamic integer 1 600
auto_explain.log_analyze dynamic boolean
auto_explain.log_buffers dynamic boolean
auto_explain.log_format dynamic list
auto_explain.log_min_duration dynamic integer -1 2147483647
auto_explain.log_nested_statements dynamic boolean
auto_explain.log_timing dynamic boolean
auto_explain.log_triggers dynamic boolean
auto_explain.log_verbose dynamic boolean
auto_explain.log_wal dynamic boolean
auto_explain.sample_rate dynamic float 0 1
autovacuum dynamic boolean
autovacuum_analyze_scale_factor dynamic float 0 100
autovacuum_analyze_threshold dynamic integer 0 2147483647
autovacuum_freeze_max_age static integer 100000 2000000000
autovacuum_max_workers dynamic integer 1 262143
autovacuum_multixact_freeze_max_age static integer 10000 2000000000
autovacuum_naptime dynamic integer 1 2147483
autovacuum_vacuum_cost_delay dynamic float -1 100
autovacuum_vacuum_cost_limit dynamic integer -1 10000
autovacuum_vacuum_insert_scale_factor dynamic float 0 100
autovacuum_vacuum_insert_threshold dynamic integer -1 2147483647
autovacuum_vacuum_max_threshold dynamic integer -1 2147483647
autovacuum_vacuum_scale_factor dynamic float 0 100
autovacuum_vacuum_threshold dynamic integer 0 2147483647
autovacuum_work_mem dynamic integer -1 2147483647
autovacuum_worker_slots static integer 1 262143
backend_flush_after dynamic integer 0 256
backslash_quote dynamic list
bgwriter_delay dynamic integer 10 10000
bgwriter_flush_after dynamic integer 0 256
bgwriter_lru_maxpages dynamic integer 0 1073741823
bgwriter_lru_multiplier dynamic float 0 10
bytea_output dynamic list
check_function_bodies dynamic boolean
checkpoint_completion_target dynamic float 0 1
checkpoint_flush_after dynamic integer 0 256
checkpoint_timeout dynamic integer 30 86400
checkpoint_warning dynamic integer 0 2147483647
client_connection_check_interval dynamic integer 0 2147483647
client_encoding dynamic string
client_min_messages dynamic list
commit_delay dynamic integer 0 100000
commit_siblings dynamic integer 0 1000
commit_timestamp_buffers static integer 0 131072
compute_query_id dynamic list
constraint_exclusion dynamic list
cpu_index_tuple_cost dynamic float 0 1.79769e+308
cpu_operator_cost dynamic float 0 1.79769e+308
cpu_tuple_cost dynamic float 0 1.79769e+308
createrole_self_grant dynamic string
cron.database_name static string
cron.log_run dynamic boolean
cron.log_statement dynamic boolean
cron.max_running_jobs static integer 0 32
cron.use_background_workers static boolean
cursor_tuple_fraction dynamic float 0 1
deadlock_timeout dynamic integer 1 2147483647
default_statistics_target dynamic integer 1 10000
default_table_access_method dynamic string
default_tablespace dynamic string
default_text_search_config dynamic string
default_toast_compression dynamic list
default_transaction_deferrable dynamic boolean
default_transaction_isolation dynamic list
default_transaction_read_only dynamic boolean
effective_cache_size dynamic integer 1 2147483647
effective_io_concurrency dynamic integer 0 1000
enable_async_append dynamic boolean
enable_bitmapscan dynamic boolean
enable_distinct_reordering dynamic boolean
enable_gathermerge dynamic boolean
enable_group_by_reordering dynamic boolean
enable_hashagg dynamic boolean
enable_hashjoin dynamic boolean
enable_incremental_sort dynamic boolean
enable_indexonlyscan dynamic boolean
enable_indexscan dynamic boolean
enable_material dynamic boolean
enable_memoize dynamic boolean
enable_mergejoin dynamic boolean
enable_nestloop dynamic boolean
enable_parallel_append dynamic boolean
enable_parallel_hash dynamic boolean
enable_partition_pruning dynamic boolean
enable_partitionwise_aggregate dynamic boolean
enable_partitionwise_join dynamic boolean
enable_presorted_aggregate dynamic boolean
enable_self_join_elimination dynamic boolean
enable_seqscan dynamic boolean
enable_sort dynamic boolean
enable_tidscan dynamic boolean
escape_string_warning dynamic boolean
event_triggers dynamic boolean
exit_on_error dynamic boolean
extra_float_digits dynamic integer -15 3
file_copy_method dynamic list
file_extend_method dynamic list
from_collapse_limit dynamic integer 1 2147483647
geqo dynamic boolean
geqo_effort dynamic integer 1 10
geqo_generations dynamic integer 0 2147483647
geqo_pool_size dynamic integer 0 2147483647
geqo_seed dynamic float 0 1
geqo_selection_bias dynamic float 1.5 2
geqo_threshold dynamic integer 2 2147483647
gin_fuzzy_search_limit dynamic integer 0 2147483647
gin_pending_list_limit dynamic integer 64 2147483647
hash_mem_multiplier dynamic float 1 1000
hot_standby_feedback dynamic boolean
huge_page_size static integer 0 2147483647
huge_pages static list
icu_validation_level dynamic list
idle_in_transaction_session_timeout dynamic integer 0 2147483647
idle_replication_slot_timeout dynamic integer 0 2147483647
idle_session_timeout dynamic integer 0 2147483647
io_combine_limit dynamic integer 1 128
io_max_combine_limit static integer 1 128
io_max_concurrency static integer -1 1024
io_method static list
io_workers dynamic integer 1 32
jit dynamic boolean
jit_above_cost dynamic float -1 1.79769e+308
jit_inline_above_cost dynamic float -1 1.79769e+308
jit_optimize_above_cost dynamic float -1 1.79769e+308
join_collapse_limit dynamic integer 1 2147483647
lc_messages dynamic string
lc_monetary dynamic string
lc_numeric dynamic string
lc_time dynamic string
lo_compat_privileges dynamic boolean
lock_timeout dynamic integer 0 2147483647
log_autovacuum_min_duration dynamic integer -1 2147483647
log_checkpoints dynamic boolean
log_connections dynamic string
log_destination dynamic string
log_disconnections dynamic boolean
log_duration dynamic boolean
log_error_verbosity dynamic list
log_executor_stats dynamic boolean
log_file_mode dynamic integer 0 511
log_filename dynamic string
log_hostname dynamic boolean
log_line_prefix dynamic string
log_lock_failures dynamic boolean
log_lock_waits dynamic boolean
log_min_duration_sample dynamic integer -1 2147483647
log_min_duration_statement dynamic integer -1 2147483647
log_min_error_statement dynamic list
log_min_messages dynamic list
log_parameter_max_length dynamic integer -1 1073741823
log_parameter_max_length_on_error dynamic integer -1 1073741823
log_parser_stats dynamic boolean
log_planner_stats dynamic boolean
log_recovery_conflict_waits dynamic boolean
log_replication_commands dynamic boolean
log_rotation_age dynamic integer 0 35791394
log_rotation_size dynamic integer 0 2147483647
log_startup_progress_interval dynamic integer 0 2147483647
log_statement dynamic list
log_statement_sample_rate dynamic float 0 1
log_statement_stats dynamic boolean
log_temp_files dynamic integer -1 2147483647
log_timezone dynamic string
log_transaction_sample_rate dynamic float 0 1
log_truncate_on_rotation dynamic boolean
logging_collector static boolean
logical_decoding_work_mem dynamic integer 64 2147483647
maintenance_io_concurrency dynamic integer 0 1000
maintenance_work_mem dynamic integer 64 2147483647
max_active_replication_origins static integer 0 262143
max_connections static integer 1 262143
max_files_per_process static integer 64 2147483647
max_locks_per_transaction static integer 10 2147483647
max_logical_replication_workers static integer 0 262143
max_notify_queue_pages static integer 64 2147483647
max_parallel_apply_workers_per_subscription dynamic integer 0 1024
max_parallel_maintenance_workers dynamic integer 0 1024
max_parallel_workers dynamic integer 0 1024
max_parallel_workers_per_gather dynamic integer 0 1024
max_pred_locks_per_page dynamic integer 0 2147483647
max_pred_locks_per_relation dynamic integer -2147483648 2147483647
max_pred_locks_per_transaction static integer 10 2147483647
max_prepared_transactions static integer 0 262143
max_replication_slots static integer 0 262143
max_slot_wal_keep_size dynamic integer -1 2147483647
max_stack_depth dynamic integer 100 2147483647
max_standby_archive_delay dynamic integer -1 2147483647
max_standby_streaming_delay dynamic integer -1 2147483647
max_sync_workers_per_subscription dynamic integer 0 262143
max_wal_senders static integer 0 262143
max_wal_size dynamic integer 2 2147483647
max_worker_processes static integer 0 262143
md5_password_warnings dynamic boolean
min_dynamic_shared_memory static integer 0 2147483647
min_parallel_index_scan_size dynamic integer 0 715827882
min_parallel_table_scan_size dynamic integer 0 715827882
min_wal_size dynamic integer 2 2147483647
multixact_member_buffers static integer 16 131072
multixact_offset_buffers static integer 16 131072
notify_buffers static integer 16 131072
old_snapshot_threshold static integer -1 86400
parallel_leader_participation dynamic boolean
parallel_setup_cost dynamic float 0 1.79769e+308
parallel_tuple_cost dynamic float 0 1.79769e+308
password_encryption dynamic list
pg_stat_statements.max static integer 100 2147483647
pg_stat_statements.save dynamic boolean
pg_stat_statements.track dynamic list
pg_stat_statements.track_planning dynamic boolean
pg_stat_statements.track_utility dynamic boolean
pgaudit.log dynamic string
pgaudit.log_catalog dynamic boolean
pgaudit.log_level dynamic list
pgaudit.log_parameter dynamic boolean
pgaudit.log_relation dynamic boolean
pgaudit.log_statement_once dynamic boolean
pgaudit.role dynamic string
plan_cache_mode dynamic list
quote_all_identifiers dynamic boolean
random_page_cost dynamic float 0 1.79769e+308
rds.accepted_password_auth_method dynamic list
rds.adaptive_autovacuum dynamic boolean
rds.allowed_extensions dynamic list
rds.custom_dns_resolution static boolean
rds.force_admin_logging_level dynamic list
rds.force_autovacuum_logging_level dynamic list
rds.force_ssl dynamic boolean
rds.global_db_rpo dynamic integer 20 2147483647
rds.log_retention_period dynamic integer 1440 10080
rds.logical_replication static boolean
rds.logical_slot_sync_dbname dynamic string
rds.rds_superuser_reserved_connections static integer 0 262143
rds.restrict_password_commands static boolean
rds.superuser_variables dynamic string
recovery_min_apply_delay dynamic integer 0 2147483647
recovery_prefetch dynamic list
recursive_worktable_factor dynamic float 0.001 1e+06
reserved_connections static integer 0 262143
row_security dynamic boolean
scram_iterations dynamic integer 1 2147483647
search_path dynamic string
seq_page_cost dynamic float 0 1.79769e+308
serializable_buffers static integer 16 131072
session_replication_role dynamic list
shared_buffers static integer 16 1073741823
shared_preload_libraries static string
ssl dynamic boolean
ssl_ciphers dynamic string
ssl_ecdh_curve dynamic string
ssl_groups dynamic string
ssl_max_protocol_version dynamic list
ssl_min_protocol_version dynamic list
ssl_prefer_server_ciphers dynamic boolean
ssl_tls13_ciphers dynamic string
standard_conforming_strings dynamic boolean
statement_timeout dynamic integer 0 2147483647
stats_fetch_consistency dynamic list
subtransaction_buffers static integer 0 131072
summarize_wal dynamic boolean
superuser_reserved_connections static integer 0 262143
sync_replication_slots dynamic boolean
synchronize_seqscans dynamic boolean
synchronized_standby_slots dynamic string
synchronous_commit dynamic list
tcp_keepalives_count dynamic integer 0 2147483647
tcp_keepalives_idle dynamic integer 0 2147483647
tcp_keepalives_interval dynamic integer 0 2147483647
tcp_user_timeout dynamic integer 0 2147483647
temp_buffers dynamic integer 100 1073741823
temp_file_limit dynamic integer -1 2147483647
temp_tablespaces dynamic string
timezone_abbreviations dynamic string
track_activities dynamic boolean
track_activity_query_size static integer 100 1048576
track_commit_timestamp static boolean
track_cost_delay_timing dynamic boolean
track_counts dynamic boolean
track_functions dynamic list
track_io_timing dynamic boolean
track_wal_io_timing dynamic boolean
transaction_buffers static integer 0 131072
transaction_timeout dynamic integer 0 2147483647
transform_null_equals dynamic boolean
vacuum_buffer_usage_limit dynamic integer 0 16777216
vacuum_cost_delay dynamic float 0 100
vacuum_cost_limit dynamic integer 1 10000
vacuum_cost_page_dirty dynamic integer 0 10000
vacuum_cost_page_hit dynamic integer 0 10000
vacuum_cost_page_miss dynamic integer 0 10000
vacuum_defer_cleanup_age dynamic integer 0 1000000
vacuum_failsafe_age dynamic integer 0 2100000000
vacuum_freeze_min_age dynamic integer 0 1000000000
vacuum_freeze_table_age dynamic integer 0 2000000000
vacuum_max_eager_freeze_failure_rate dynamic float 0 1
vacuum_multixact_failsafe_age dynamic integer 0 2100000000
vacuum_multixact_freeze_min_age dynamic integer 0 1000000000
vacuum_multixact_freeze_table_age dynamic integer 0 2000000000
vacuum_truncate dynamic boolean
wal_buffers static integer -1 262143
wal_compression dynamic list
wal_decode_buffer_size static integer 65536 1073741823
wal_keep_size dynamic integer 0 2147483647
wal_level static list
wal_log_hints static boolean
wal_receiver_create_temp_slot dynamic boolean
wal_receiver_status_interval dynamic integer 0 2147483
wal_receiver_timeout dynamic integer 0 2147483647
wal_retrieve_retry_interval dynamic integer 1 2147483647
wal_sender_timeout dynamic integer 0 2147483647
wal_skip_threshold dynamic integer 0 2147483647
wal_summary_keep_time dynamic integer 0 35791394
wal_writer_delay dynamic integer 1 10000
wal_writer_flush_after dynamic integer 0 2147483647
work_mem dynamic integer 64 2147483647
xmlbinary dynamic list
xmloption dynamic list
`
