require "active_record"

# As config/database.yml of Rails does by itself: everything comes from DATABASE_URL, and its parameters go to libpq.
ActiveRecord::Base.establish_connection(ENV.fetch("DATABASE_URL"))
ActiveRecord::MigrationContext.new(
  File.join(__dir__, "migrations"),
  ActiveRecord::Base.connection.schema_migration
).migrate
