import click


@click.command()
def demo():
    "X"
