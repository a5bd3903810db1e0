"""The store's rows as core's values: what is decided and computed about them is core's business."""
