module.exports = {
  up: (query, { INTEGER, TEXT }) =>
    query.createTable('baskets', {
      id: { type: INTEGER, primaryKey: true, autoIncrement: true },
      item: { type: TEXT, allowNull: false },
    }),
  down: (query) => query.dropTable('baskets'),
}
