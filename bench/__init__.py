"""What script/bench runs: figures of Siklus beside a baseline that is measured in the same run."""
