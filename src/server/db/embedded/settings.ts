/** Ours whatever the cluster's own files say: reachable by the socket alone, durable, and silent about contents. */
export function fixedSettings(socketDir: string): Record<string, string> {
  return {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    port: String(PORT),
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    // A statement that fails would leave its text and values in the log, where destruction never reaches them.
    logging_collector: 'off',
    log_destination: 'stderr',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_parameter_max_length_on_error: '0',
    log_statement: 'none',
    log_min_duration_statement: '-1',
    log_lock_waits: 'off',
    log_autovacuum_min_duration: '-1',
  };
}

/** Names the socket only: there is no TCP port. */
export const PORT = 5432;

/** Written into postgresql.conf once; a site may edit it there. */
export const initialSettings = `
# Jingui: these lines may be edited; safety, network and logging are fixed at start. How much memory is used follows the machine, unless a
# line here gives shared_buffers, effective_cache_size, work_mem or maintenance_work_mem.
max_connections = 60
wal_level = replica
min_wal_size = 80MB
max_wal_size = 512MB
wal_compression = on
checkpoint_completion_target = 0.9
autovacuum_naptime = 10s
max_locks_per_transaction = 256
jit = off
max_parallel_workers_per_gather = 0
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
`;
