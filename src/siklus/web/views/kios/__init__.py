"""The kiosk: its application, what a device asks and sends, and the staff's screen about it."""
