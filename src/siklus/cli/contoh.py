import click


@click.command()
def contoh():
    "X"
