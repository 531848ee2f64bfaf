class CreatePurchases < ActiveRecord::Migration[6.1]
  def change
    create_table :purchases do |table|
      table.text :item, null: false
    end
  end
end
