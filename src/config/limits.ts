/** The maximum size of a file, in bytes of UTF-8. */
export const MAX_FILE_BYTES = 1024 * 1024

/**
 * From this size on, RDS stripes gp3 volumes of Postgres and MySQL over four: 12,000 IOPS instead of 3,000, and only
 * there they take IOPS of their own. In GiB. (RDS guide, "Amazon RDS DB instance storage", gp3)
 */
export const GP3_STRIPED_FROM = 400

/** The operations per second that such a volume has at least. */
export const GP3_STRIPED_IOPS = 12_000
