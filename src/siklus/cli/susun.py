import click


@click.command()
def susun():
    "X"
